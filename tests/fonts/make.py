#!/usr/bin/env python3
"""Makes the three fonts beside it: glyphs in colours, as emoji fonts have them, but of a few squares.

Pictures.ttf  U+1F7E5 is a bitmap (sbix): 16 pixels of an em of 16, red, green, blue and white
              quarters from the upper left, standing on the baseline; advance 1.25 em.
Layers.ttf    U+1F7E6 is two layers (COLR 0): a blue square of an em, and on it the half of it at
              the lower left in the text's colour; advance 1 em. U+0041 is that half, plainly.
Paints.ttf    squares of an em as COLR 1 paints them. U+1F7E7: left half red, right half blue, by a
              gradient whose colours meet in an edge. U+1F7E8: green, and on it, moved by half an em
              to the right and up, the half in yellow. U+1F7E9: red where the half isn't (source
              out). U+1F7EA: swept: white in the upper half, black in the lower. U+1F7EB: around the
              middle, to 0.3 em, red; blue outside. U+1F7E0: a paint that leads to itself. Advance
              1 em each.
"""
import struct
import zlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables.otTables import PaintFormat
from fontTools.ttLib.tables.sbixGlyph import Glyph
from fontTools.ttLib.tables.sbixStrike import Strike


def square(size):
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for x, y in ((0, size), (size, size), (size, 0)):
        pen.lineTo((x, y))
    pen.closePath()
    return pen.glyph()


def font(name, cmap, glyphs, advances):
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({glyph: (advances[glyph], 0) for glyph in glyphs})
    builder.setupHorizontalHeader(ascent=1000, descent=-200)
    builder.setupNameTable({"familyName": name, "styleName": "Regular",
                            "psName": name.replace(" ", "")})
    builder.setupOS2(sTypoAscender=1000, sTypoDescender=-200, usWinAscent=1000, usWinDescent=200)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3786912000
    builder.font.recalcTimestamp = False
    return builder


def png():
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))

    red, green, blue, white = b"\xff\0\0", b"\0\xff\0", b"\0\0\xff", b"\xff\xff\xff"
    rows = [b"\0" + 8 * red + 8 * green] * 8 + [b"\0" + 8 * blue + 8 * white] * 8
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b""))


def pictures():
    builder = font("Burin Pictures", {0x1F7E5: "tile"},
                   {".notdef": square(500), "tile": square(1000)}, {".notdef": 600, "tile": 1250})
    strike = Strike(ppem=16, resolution=72)
    strike.glyphs = {".notdef": Glyph(glyphName=".notdef"),
                     "tile": Glyph(glyphName="tile", graphicType="png ", imageData=png())}
    table = builder.font["sbix"] = newTable("sbix")
    table.strikes = {16: strike}
    builder.save("Pictures.ttf")


def layers():
    builder = font("Burin Layers", {0x1F7E6: "tile", 0x41: "half"},
                   {".notdef": square(500), "tile": square(1000), "whole": square(1000),
                    "half": square(500)},
                   {".notdef": 600, "tile": 1000, "whole": 1000, "half": 600})
    builder.setupCOLR({"tile": [("whole", 0), ("half", 0xFFFF)]}, version=0)
    builder.setupCPAL([[(0, 0, 1, 1)]])
    builder.save("Layers.ttf")


def paints():
    def solid(color):
        return {"Format": PaintFormat.PaintSolid, "PaletteIndex": color, "Alpha": 1}

    def on(glyph, paint):
        return {"Format": PaintFormat.PaintGlyph, "Glyph": glyph, "Paint": paint}

    def line(*stops):
        return {"Extend": "pad", "ColorStop": [
            {"StopOffset": offset, "PaletteIndex": color, "Alpha": 1} for offset, color in stops]}

    red, green, blue, yellow, white, black = range(6)
    glyphs = ["edge", "moved", "out", "swept", "round", "itself"]
    outlines = {".notdef": square(500), "whole": square(1000), "half": square(500)}
    outlines.update({glyph: square(1000) for glyph in glyphs})
    builder = font("Burin Paints", dict(zip((*range(0x1F7E7, 0x1F7EC), 0x1F7E0), glyphs)),
                   outlines, {glyph: 1000 for glyph in outlines})
    builder.setupCOLR({
        "edge": on("whole", {"Format": PaintFormat.PaintLinearGradient,
                             "ColorLine": line((0.5, red), (0.5, blue)),
                             "x0": 0, "y0": 0, "x1": 1000, "y1": 0, "x2": 0, "y2": 1000}),
        "moved": {"Format": PaintFormat.PaintColrLayers, "Layers": [
            on("whole", solid(green)),
            {"Format": PaintFormat.PaintTranslate, "dx": 500, "dy": 500,
             "Paint": on("half", solid(yellow))}]},
        "out": {"Format": PaintFormat.PaintComposite, "CompositeMode": "src_out",
                "SourcePaint": on("whole", solid(red)), "BackdropPaint": on("half", solid(blue))},
        "swept": on("whole", {"Format": PaintFormat.PaintSweepGradient,
                              "ColorLine": line((0, white), (0.5, white), (0.5, black), (1, black)),
                              "centerX": 500, "centerY": 500, "startAngle": 0, "endAngle": 360}),
        "round": on("whole", {"Format": PaintFormat.PaintRadialGradient,
                              "ColorLine": line((0, red), (0.5, red), (0.5, blue), (1, blue)),
                              "x0": 500, "y0": 500, "r0": 0, "x1": 500, "y1": 500, "r1": 600}),
        "itself": {"Format": PaintFormat.PaintColrGlyph, "Glyph": "itself"},
    }, version=1, clipBoxes={glyph: (0, 0, 1000, 1000) for glyph in glyphs if glyph != "out"})
    builder.setupCPAL([[(1, 0, 0, 1), (0, 1, 0, 1), (0, 0, 1, 1), (1, 1, 0, 1), (1, 1, 1, 1),
                        (0, 0, 0, 1)]])
    builder.save("Paints.ttf")


pictures()
layers()
paints()
