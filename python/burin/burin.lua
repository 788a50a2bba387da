--[[
burin.lua: Vega-Lite in documents of pandoc and Quarto.

    pandoc --lua-filter burin.lua report.md -o report.pdf

Blocks of code of the class "vega-lite", and images whose source ends with .vl.json, become figures:
SVG for pages of the web, PDF for LaTeX, PNG for Word and others. The command "burin" draws them; a
figure that is current, by its own fingerprint, isn't drawn again.

    ```{.vega-lite #fig-hosts caption="Hosts by year" width=12cm}
    {"data": {"url": "hosts.csv"}, "mark": "bar", "encoding": {...}}
    ```

    ![Hosts by year](hosts.vl.json){#fig-hosts width=12cm burin-theme=dark}

Attributes that begin with "burin-" are options of the command, of one figure; those of all figures
stand in the document's metadata:

    burin:
      timezone: Europe/Berlin
      font-dir: [fonts, more-fonts]
      command: /opt/burin/bin/burin    # unless the environment says BURIN
      folder: figures                  # where pictures are written, from the document's output
]]

local options = {} -- of all figures, as the command has them
local command = os.getenv("BURIN") or "burin"
local folder = "burin-figures"

-- --- formats -------------------------------------------------------------------------------------

local types = {svg = "image/svg+xml", pdf = "application/pdf", png = "image/png"}
local papers = {latex = true, beamer = true, context = true}
local pages = {
  html = true, html4 = true, html5 = true, revealjs = true, slidy = true, slideous = true,
  dzslides = true, s5 = true, chunkedhtml = true, epub = true, epub2 = true, epub3 = true,
  markdown = true, gfm = true, commonmark = true, commonmark_x = true, typst = true,
}

local function picture_format()
  if papers[FORMAT] then
    return "pdf"
  end
  return pages[FORMAT] and "svg" or "png"
end

-- --- paths ---------------------------------------------------------------------------------------

local function folder_of(path)
  return path:match("^(.*)/[^/]*$")
end

-- Where pictures go, and how the document calls that place: from its own folder.
local function places()
  local output = PANDOC_STATE.output_file
  local beside = output and output ~= "-" and folder_of(output)
  return beside and beside .. "/" .. folder or folder, folder
end

local function read_file(path)
  local file = io.open(path, "rb")
  if not file then
    return nil
  end
  local content = file:read("a")
  file:close()
  return content
end

local function write_file(path, content)
  local file, problem = io.open(path, "wb")
  if not file then
    error("burin.lua: " .. problem, 0)
  end
  file:write(content)
  file:close()
end

-- pandoc.system.make_directory() came with pandoc 3.
local function make_folder(path)
  pandoc.pipe("mkdir", {"-p", "--", path}, "")
end

-- --- what a picture says to who doesn't see it ---------------------------------------------------

local entities = {lt = "<", gt = ">", quot = '"', apos = "'", amp = "&"}

local function svg_text(svg, tag)
  local text = svg:match("<" .. tag .. "[^>]*>(.-)</" .. tag .. ">")
  return text and text:gsub("&(%a+);", entities)
end

-- https://www.w3.org/TR/png-3/#11iTXt
local function png_text(png, keyword)
  local at = 9
  while at + 8 <= #png do
    local length, kind = string.unpack(">I4c4", png, at)
    local chunk = png:sub(at + 8, at + 7 + length)
    if kind == "iTXt" and chunk:sub(1, #keyword + 2) == keyword .. "\0\0" then
      return chunk:match("^[^\0]*\0\0\0[^\0]*\0[^\0]*\0(.*)$")
    end
    at = at + 12 + length
  end
end

local readers = {
  svg = function(content)
    local head = content:match("^(.-)<metadata") or content:sub(1, 4096)
    return svg_text(head, "title"), svg_text(head, "desc")
  end,
  png = function(content)
    return png_text(content, "Title"), png_text(content, "Description")
  end,
  pdf = function() end, -- LaTeX doesn't ask for it
}

local function alternative_text(format, content)
  local title, description = readers[format](content)
  if title and description then
    return (title:gsub("%.$", "")) .. ". " .. description
  end
  return title or description or ""
end

-- --- drawing -------------------------------------------------------------------------------------

-- "width=12cm" of a figure is the size that it is drawn for; a share of the line is pandoc's matter.
local function is_length(text)
  return text:match("^[%d.]+%a%a$") ~= nil
end

local function call_options(attributes, format)
  local call, given, own = {}, {}, {}
  local function add(option)
    given[option.name] = true
    table.insert(call, "--" .. option.name)
    if option.value ~= "true" then -- a flag
      table.insert(call, option.value)
    end
  end
  for _, option in ipairs(options) do
    add(option)
  end
  for name, value in pairs(attributes) do
    local option = name:match("^burin%-(.+)$")
    if option then
      table.insert(own, {name = option, value = value})
    elseif (name == "width" or name == "height") and is_length(value) then
      table.insert(own, {name = name, value = value})
    end
  end
  table.sort(own, function(a, b) return a.name < b.name end)
  for _, option in ipairs(own) do
    add(option)
  end
  if format == "png" and not given.ppi and not given.scale then
    table.insert(call, "--ppi") -- as sharp as screens and printers need it; a point a px
    table.insert(call, "192")
  end
  return call
end

local function run(arguments)
  return pcall(pandoc.pipe, command, arguments, "")
end

local function is_current(spec, path, call)
  if not read_file(path) then
    return false
  end
  local arguments = {"check", spec, "-o", path}
  for _, word in ipairs(call) do
    table.insert(arguments, word)
  end
  return (run(arguments))
end

local function draw(spec, path, call)
  if is_current(spec, path, call) then
    return
  end
  local arguments = {spec, "-o", path}
  for _, word in ipairs(call) do
    table.insert(arguments, word)
  end
  local done, problem = run(arguments)
  if not done then
    local code = type(problem) == "table" and problem.error_code
    local reason = code == 1 and "see what burin says above"
      or "is the command " .. command .. " there? BURIN, or burin.command in the metadata, names another"
    error("burin.lua: no figure of " .. spec .. ": " .. reason, 0)
  end
end

-- The source of an image of the figure, and its alternative text.
local function picture(spec, name, attributes, more)
  local format = picture_format()
  local there, called = places()
  local call = call_options(attributes, format)
  for _, word in ipairs(more) do
    table.insert(call, word)
  end
  local key = pandoc.utils.sha1(table.concat({name, spec, table.concat(call, "\0")}, "\0"))
  local file = "/" .. name .. "-" .. key:sub(1, 8) .. "." .. format
  draw(spec, there .. file, call)
  local content = read_file(there .. file)
  -- What pandoc packs into a document it takes from here, wherever that is written.
  pandoc.mediabag.insert(called .. file, types[format], content)
  return called .. file, alternative_text(format, content)
end

-- --- figures -------------------------------------------------------------------------------------

local function inlines_of(markdown)
  local blocks = pandoc.read(markdown, "markdown").blocks
  return blocks[1] and blocks[1].content or {}
end

-- Attributes for pandoc: without burin's own.
local function plain_attributes(attributes)
  local plain = {}
  for name, value in pairs(attributes) do
    if not name:match("^burin%-") and name ~= "caption" and name ~= "fig-cap" then
      plain[name] = value
    end
  end
  return plain
end

local function with_alternative(attributes, text)
  local plain = plain_attributes(attributes)
  plain.alt = plain.alt or plain["fig-alt"] or (text ~= "" and text or nil)
  return plain
end

-- Pandoc 3 has figures; before, one is an image alone in its paragraph, whose title begins so.
local function figure_of(source, caption, identifier, classes, attributes)
  if pandoc.Figure then
    local image = pandoc.Image(caption, source, "", pandoc.Attr("", classes, attributes))
    if #caption == 0 then
      image.attr = pandoc.Attr(identifier, classes, attributes)
      return pandoc.Para({image})
    end
    return pandoc.Figure(
      {pandoc.Plain({image})}, {pandoc.Plain(caption)}, pandoc.Attr(identifier, {}, {}))
  end
  local title = #caption > 0 and "fig:" or ""
  return pandoc.Para(
    {pandoc.Image(caption, source, title, pandoc.Attr(identifier, classes, attributes))})
end

local function other_classes(classes)
  local others = {}
  for _, class in ipairs(classes) do
    if class ~= "vega-lite" then
      table.insert(others, class)
    end
  end
  return others
end

-- Specifications in the document lie beside their pictures, so that check finds them; their urls
-- start from where pandoc runs, as those of images do.
local function figure_block(block)
  if not block.classes:includes("vega-lite") then
    return nil
  end
  local there = places()
  make_folder(there)
  local name = block.identifier ~= "" and block.identifier:gsub("[^%w_-]", "-")
    or "figure-" .. pandoc.utils.sha1(block.text):sub(1, 8)
  local spec = there .. "/" .. name .. ".vl.json"
  if read_file(spec) ~= block.text .. "\n" then
    write_file(spec, block.text .. "\n")
  end
  local source, text = picture(spec, name, block.attributes, {"--base", "."})
  local caption = block.attributes["caption"] or block.attributes["fig-cap"]
  return figure_of(
    source, caption and inlines_of(caption) or {}, block.identifier, other_classes(block.classes),
    with_alternative(block.attributes, text))
end

local function figure_image(image)
  local path = image.src:match("^(.+%.vl%.json)$")
  if not path then
    return nil
  end
  path = path:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end)
  local there = places()
  make_folder(there)
  local name = path:match("([^/]*)%.vl%.json$")
  local source, text = picture(path, name, image.attributes, {})
  image.src = source
  local attributes = with_alternative(image.attributes, text)
  image.attr = pandoc.Attr(image.identifier, image.classes, attributes)
  return image
end

-- --- the document's settings ---------------------------------------------------------------------

local function words_of(value)
  if type(value) == "boolean" then
    return {tostring(value)}
  end
  if pandoc.utils.type and pandoc.utils.type(value) == "List" or
    type(value) == "table" and value.t == "MetaList" then
    local words = {}
    for _, item in ipairs(value) do
      table.insert(words, pandoc.utils.stringify(item))
    end
    return words
  end
  return {pandoc.utils.stringify(value)}
end

local function read_settings(meta)
  local names = {}
  for name in pairs(meta.burin or {}) do
    table.insert(names, name)
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local words = words_of(meta.burin[name])
    if name == "command" then
      command = words[1]
    elseif name == "folder" then
      folder = words[1]
    else
      for _, word in ipairs(words) do
        table.insert(options, {name = name, value = word})
      end
    end
  end
end

return {{Meta = read_settings}, {CodeBlock = figure_block, Image = figure_image}}
