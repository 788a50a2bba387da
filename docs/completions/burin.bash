# bash completion for burin; made by "./dev docs" from the tables of the command
_burin() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} kind='' words='' options='' extensions=''
    local extension commands='check lint diff new inspect explain explain-data limits locales themes alt schema help'
    # Bash takes --format=png for three words.
    if [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $word == '=' ]]; then
        word=''
    fi
    [[ $COMP_CWORD -gt 1 ]] || command=''
    case $previous in
    -o) kind=file ;;
    --out-dir) kind=folder ;;
    --out-dir) kind=folder ;;
    --format) words='png svg pdf scene.json' ;;
    -j|--jobs) kind=none ;;
    -o) kind=file ;;
    --out-dir) kind=folder ;;
    --format) words='png svg pdf scene.json' ;;
    --ignore) words='font version' ;;
    --tolerance) kind=none ;;
    -o) kind=file ;;
    --format) words='text json github' ;;
    --tolerance) kind=none ;;
    --format) words='text json sarif github' ;;
    -o) kind=file ;;
    --scale) kind=none ;;
    --ppi) kind=none ;;
    --width) kind=none ;;
    --height) kind=none ;;
    --base) kind=folder ;;
    --root) kind=folder ;;
    --data) kind=file ;;
    --param) kind=none ;;
    --config) kind=file ;;
    --theme) words='none report report-dark print colorblind carbong10 carbong90 carbong100 carbonwhite dark excel fivethirtyeight ggplot2 googlecharts latimes powerbi quartz urbaninstitute vox' ;;
    --locale) kind=file ;;
    --time-locale) kind=file ;;
    --timezone) kind=none ;;
    --now) kind=none ;;
    --font) kind=none ;;
    --font-dir) kind=folder ;;
    --lang) kind=none ;;
    --layout) words='vega report' ;;
    --svg-text) words='outlines text' ;;
    --limit) kind=none ;;
    --timeout) kind=none ;;
    --piece) kind=none ;;
    --depfile) kind=file ;;
    --diagnostics) words='text json github' ;;
    --error) kind=none ;;
    --warn) kind=none ;;
    --allow) kind=none ;;
    *) kind=operand ;;
    esac
    case $command in
    check)
        options=' -o --out-dir --format -q --quiet --ignore --render --tolerance --scale --ppi --width --height --base --root --data --param --config --theme --locale --time-locale --timezone --now --font --font-dir --lang --layout --svg-text --limit --timeout --piece --diagnostics --sandbox --no-sandbox -h --help'
        extensions='json'
        ;;
    lint)
        options=' --format --scale --ppi --width --height --base --root --data --param --config --theme --locale --time-locale --timezone --now --font --font-dir --lang --layout --svg-text --limit --timeout --piece --diagnostics --sandbox --no-sandbox --strict --error --warn --allow -h --help'
        extensions='json'
        ;;
    diff)
        options=' -o --format --tolerance --scale --ppi --width --height --base --root --data --param --config --theme --locale --time-locale --timezone --now --font --font-dir --lang --layout --svg-text --limit --timeout --piece --diagnostics -h --help'
        extensions='json png svg pdf'
        ;;
    new)
        options=' -o --list --diagnostics -h --help'
        extensions='csv tsv json txt'
        ;;
    inspect)
        options=' --json --spec --diagnostics --sandbox --no-sandbox -h --help'
        extensions='png svg pdf'
        ;;
    explain)
        options=' --diagnostics -h --help'
        extensions=''
        ;;
    explain-data)
        options=' --scale --ppi --width --height --base --root --data --param --config --theme --locale --time-locale --timezone --now --font --font-dir --lang --layout --svg-text --limit --timeout --piece --diagnostics --sandbox --no-sandbox --strict --error --warn --allow -h --help'
        extensions='json'
        ;;
    limits)
        options=' --diagnostics -h --help'
        extensions=''
        ;;
    locales)
        options=' --diagnostics -h --help'
        extensions=''
        ;;
    themes)
        options=' --out-dir --diagnostics -h --help'
        extensions=''
        ;;
    alt)
        options=' --scale --ppi --width --height --base --root --data --param --config --theme --locale --time-locale --timezone --now --font --font-dir --lang --layout --svg-text --limit --timeout --piece --diagnostics --sandbox --no-sandbox --strict --error --warn --allow -h --help'
        extensions='json'
        ;;
    schema)
        options=' --diagnostics -h --help'
        extensions=''
        ;;
    help)
        options=' --diagnostics -h --help'
        extensions=''
        ;;
    *)
        options=' -o --out-dir --format -j --jobs -q --quiet --watch --scale --ppi --width --height --base --root --data --param --config --theme --locale --time-locale --timezone --now --font --font-dir --lang --layout --svg-text --limit --timeout --piece --verbose --depfile --embed --no-fingerprint --durable --diagnostics --sandbox --no-sandbox --strict --error --warn --allow --version -h --help'
        extensions='json'
        ;;
    esac
    if [[ -n $words ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    elif [[ $kind == operand && $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ $kind == folder ]]; then
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
    elif [[ $kind == file ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ $kind == operand ]]; then
        mapfile -t COMPREPLY < <(
            [[ $COMP_CWORD -gt 1 && $command != help ]] || compgen -W "$commands" -- "$word"
            for extension in $extensions; do
                compgen -f -X "!*.$extension" -- "$word"
            done
            [[ -z $extensions ]] || compgen -d -- "$word"
        )
    fi
}
complete -o filenames -F _burin burin
