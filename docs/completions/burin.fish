# made by "./dev docs" from the tables of the command

function __burin_command
    set -l words (commandline -opc)
    if set -q words[2]; and contains -- $words[2] check inspect limits help
        echo $words[2]
    else
        echo render
    end
end

complete -c burin -f
complete -c burin -n __fish_use_subcommand -a check -d 'says whether figures are current'
complete -c burin -n __fish_use_subcommand -a inspect -d 'says what a figure was made from'
complete -c burin -n __fish_use_subcommand -a limits -d 'lists what a figure may cost'
complete -c burin -n __fish_use_subcommand -a help -d 'prints the options of a command'
complete -c burin -n 'contains (__burin_command) render' -s o -r -F -d 'write FILE, as its extension says'
complete -c burin -n 'contains (__burin_command) render' -l out-dir -x -a '(__fish_complete_directories)' -d 'write each SPEC to DIR, which is made if it isn\'t there'
complete -c burin -n 'contains (__burin_command) render' -l format -x -a 'png svg pdf scene.json' -d 'write png, svg, pdf or scene.json to --out-dir'
complete -c burin -n 'contains (__burin_command) render' -s j -l jobs -x -d 'make N figures at once'
complete -c burin -n 'contains (__burin_command) render' -s q -l quiet -d 'no progress bar, which only terminals get and only for several SPECs'
complete -c burin -n 'contains (__burin_command) check' -s o -r -F -d 'the figure of SPEC'
complete -c burin -n 'contains (__burin_command) check' -l out-dir -x -a '(__fish_complete_directories)' -d 'where the figures are: DIR/a.png of a.vl.json'
complete -c burin -n 'contains (__burin_command) check' -l format -x -a 'png svg pdf scene.json' -d 'the figures that must be in --out-dir: png, svg or pdf'
complete -c burin -n 'contains (__burin_command) check' -s q -l quiet -d 'say nothing of figures that are current'
complete -c burin -n 'contains (__burin_command) check' -l ignore -x -a 'font version' -d 'take a figure with another font or burin version for current'
complete -c burin -n 'contains (__burin_command) check' -l render -d 'draw the figures that seem current again, and compare: the pixels of PNG, all of SVG and PDF'
complete -c burin -n 'contains (__burin_command) check' -l tolerance -x -d 'with --render, how far the channels of a pixel may be off (default: 1)'
complete -c burin -n 'contains (__burin_command) render check' -l scale -x -d 'device pixels per px'
complete -c burin -n 'contains (__burin_command) render check' -l ppi -x -d 'resolution of the picture'
complete -c burin -n 'contains (__burin_command) render check' -l width -x -d 'width of the whole picture, as 16cm, in px, pt, mm, cm or in'
complete -c burin -n 'contains (__burin_command) render check' -l height -x -d 'height of the whole picture, likewise'
complete -c burin -n 'contains (__burin_command) render check' -l base -x -a '(__fish_complete_directories)' -d 'where relative data urls start'
complete -c burin -n 'contains (__burin_command) render check' -l root -x -a '(__fish_complete_directories)' -d 'read data only below DIR'
complete -c burin -n 'contains (__burin_command) render check' -l config -r -F -d 'a Vega-Lite config'
complete -c burin -n 'contains (__burin_command) render check' -l locale -r -F -d 'write numbers as FILE says, a locale of d3-format'
complete -c burin -n 'contains (__burin_command) render check' -l time-locale -r -F -d 'write dates as FILE says, a locale of d3-time-format'
complete -c burin -n 'contains (__burin_command) render check' -l timezone -x -d 'local time is that of a zone of the IANA database, such as Europe/Berlin'
complete -c burin -n 'contains (__burin_command) render check' -l font -x -d 'set all text in this family'
complete -c burin -n 'contains (__burin_command) render check' -l font-dir -x -a '(__fish_complete_directories)' -d 'fonts in DIR, and below, go before those that are installed'
complete -c burin -n 'contains (__burin_command) render check' -l layout -x -a 'vega report' -d 'how to lay out'
complete -c burin -n 'contains (__burin_command) render check' -l svg-text -x -a 'outlines text' -d 'write text in SVG as outlines, the same everywhere'
complete -c burin -n 'contains (__burin_command) render check' -l limit -x -d 'allow a figure more or less of what "burin limits" lists, as memory=4G'
complete -c burin -n 'contains (__burin_command) render check' -l timeout -x -d 'give a figure up that takes longer'
complete -c burin -n 'contains (__burin_command) render' -l verbose -d 'say what --layout report changed'
complete -c burin -n 'contains (__burin_command) render' -l depfile -r -F -d 'write to FILE, in the syntax of make, what the outputs were made from: SPEC, data, config, locales and fonts'
complete -c burin -n 'contains (__burin_command) render' -l embed -d 'put SPEC, its data and config into PNG, SVG and PDF, compressed'
complete -c burin -n 'contains (__burin_command) render' -l no-fingerprint -d 'pictures don\'t say what they were made from'
complete -c burin -n 'contains (__burin_command) render' -l durable -d 'wait until the disk has the files before they replace older ones'
complete -c burin -n 'contains (__burin_command) inspect' -l json -d 'print JSON, for programs: an object for each FIG'
complete -c burin -n 'contains (__burin_command) inspect' -l spec -d 'print the specification with its data in it, of a FIG made with --embed: it draws the same picture again'
complete -c burin -n 'contains (__burin_command) render check inspect limits help' -l diagnostics -x -a 'text json github' -d 'how errors and warnings are written: text'
complete -c burin -n 'contains (__burin_command) render' -l strict -d 'warnings are errors'
complete -c burin -n 'contains (__burin_command) render' -l version -d 'print the version'
complete -c burin -n 'contains (__burin_command) render check inspect limits help' -s h -l help -d 'print this'
complete -c burin -n 'contains (__burin_command) render' -k -a '(__fish_complete_suffix .json)'
complete -c burin -n 'contains (__burin_command) check' -k -a '(__fish_complete_suffix .json)'
complete -c burin -n 'contains (__burin_command) inspect' -k -a '(__fish_complete_suffix .png)'
complete -c burin -n 'contains (__burin_command) inspect' -k -a '(__fish_complete_suffix .svg)'
complete -c burin -n 'contains (__burin_command) inspect' -k -a '(__fish_complete_suffix .pdf)'
