# made by "./dev docs" from the tables of the command

function __burin_command
    set -l words (commandline -opc)
    if set -q words[2]; and contains -- $words[2] help
        echo $words[2]
    else
        echo render
    end
end

complete -c burin -f
complete -c burin -n __fish_use_subcommand -a help -d 'prints the options of a command'
complete -c burin -n 'contains (__burin_command) render' -s o -r -F -d 'write FILE, as its extension says'
complete -c burin -n 'contains (__burin_command) render' -l format -x -a 'png svg pdf scene.json' -d 'the format of "-o -" and of files without a known extension'
complete -c burin -n 'contains (__burin_command) render' -l scale -x -d 'device pixels per px'
complete -c burin -n 'contains (__burin_command) render' -l ppi -x -d 'resolution recorded in the picture'
complete -c burin -n 'contains (__burin_command) render' -l base -x -a '(__fish_complete_directories)' -d 'where relative data urls start'
complete -c burin -n 'contains (__burin_command) render' -l root -x -a '(__fish_complete_directories)' -d 'read data only below DIR'
complete -c burin -n 'contains (__burin_command) render' -l config -r -F -d 'a Vega-Lite config'
complete -c burin -n 'contains (__burin_command) render' -l locale -r -F -d 'write numbers as FILE says, a locale of d3-format'
complete -c burin -n 'contains (__burin_command) render' -l time-locale -r -F -d 'write dates as FILE says, a locale of d3-time-format'
complete -c burin -n 'contains (__burin_command) render' -l font -x -d 'set all text in this family'
complete -c burin -n 'contains (__burin_command) render' -l layout -x -a 'vega report' -d 'vega: as Vega lays figures out'
complete -c burin -n 'contains (__burin_command) render' -l verbose -d 'say what --layout report changed'
complete -c burin -n 'contains (__burin_command) render' -l depfile -r -F -d 'write to FILE, in the syntax of make, what the outputs were made from: SPEC, data, config, locales and fonts'
complete -c burin -n 'contains (__burin_command) render' -l strict -d 'warnings are errors'
complete -c burin -n 'contains (__burin_command) render' -l version -d 'print the version'
complete -c burin -n 'contains (__burin_command) render help' -s h -l help -d 'print this'
complete -c burin -n 'contains (__burin_command) render' -k -a '(__fish_complete_suffix .json)'
