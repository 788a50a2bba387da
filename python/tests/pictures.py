"""What tests read in pictures."""

import json
import struct

import burin


def png_pixels(png):
    """Width and height, as in IHDR."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def png_per_metre(png):
    place = png.index(b"pHYs")
    return struct.unpack(">I", png[place + 4 : place + 8])[0]


def bars(spec, **options):
    """The heights of bars, in px."""
    scene = json.loads(burin.render(spec, "scene.json", **options))
    return [i["height"] for i in scene["items"] if i["mark"] == "rect" and i["role"] == "mark"]
