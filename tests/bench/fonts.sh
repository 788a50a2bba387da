#!/bin/sh
# fonts.sh BURIN: the instructions of one figure where 24, 200 and 2,000 font files are installed, as
# root: they are put over /usr/share/fonts in a name space of their own. See README.md.
set -eu

burin=$(realpath "$1")
spec=$(realpath "$(dirname "$0")")/../../examples/control-servers-2020/controlled-hosts.vl.json
if [ -z "${2:-}" ]; then
    for count in ${COUNTS:-24 200 2000}; do
        unshare --mount sh "$0" "$burin" "$count"
    done
    exit
fi

# --- in the name space --------------------------------------------------------------------------

count=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fonts=$scratch/fonts
mkdir -p "$fonts" "$scratch/cache"
for face in Regular Bold Italic BoldItalic; do
    find /usr/share/fonts -name "Liberation*-$face.ttf" -exec cp -t "$fonts" {} +
done
mkdir "$fonts/liberation"
mv "$fonts"/*.ttf "$fonts/liberation"
made=$(ls "$fonts/liberation" | wc -l)

# Copies of DejaVu as families of their own, 20 a folder: "DejaVu Sans" is "F00001 Sans". FreeType
# reads no checksums.
while [ "$made" -lt "$count" ]; do
    for file in $(find /usr/share/fonts -name 'DejaVu*.ttf' | sort); do
        [ "$made" -lt "$count" ] || break
        made=$((made + 1))
        name=$(printf 'F%05d' $((made / 6)))
        wide=$(echo "$name" | sed 's/./\\x00&/g')
        folder=$fonts/f$((made / 20))
        mkdir -p "$folder"
        LC_ALL=C sed "s/\\x00D\\x00e\\x00j\\x00a\\x00V\\x00u/$wide/g; s/DejaVu/$name/g" "$file" \
            >"$folder/$name-${file##*/}"
    done
done
mount --bind "$fonts" /usr/share/fonts
mount -t tmpfs none /usr/local/share
mount --bind "$scratch/cache" /var/cache/fontconfig
HOME=$scratch
XDG_CACHE_HOME=$scratch
export HOME XDG_CACHE_HOME
"$burin" "$spec" -o "$scratch/figure.png" # fontconfig writes its caches
valgrind --tool=callgrind --callgrind-out-file="$scratch/callgrind" "$burin" "$spec" \
    -o "$scratch/figure.png" 2>"$scratch/log"
sed -n "s/.*Collected : \([0-9]*\).*/$count font files: \1/p" "$scratch/log"
