#!/usr/bin/env python3
"""Makes a wheel of the package burin and a relocatable tarball of the command, each with libburin,
the libraries that it needs and Liberation's fonts: "./dev wheel" calls it.

    bundle.py BUILD OUT        BUILD: the folder of a release build

The libraries are those of this machine, under names of their own so that no other copy in a process
is taken for them; they find each other beside themselves ($ORIGIN). glibc is the system's. The same
sources on the same system give the same bytes (SOURCE_DATE_EPOCH is the date of all files).
"""

import base64
import gzip
import hashlib
import io
import os
import pathlib
import platform
import re
import shutil
import stat
import subprocess
import sys
import tarfile
import time
import tomllib
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent

# What every system with glibc has, and what must not be there twice.
SYSTEM = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl)\.so.*)$")
# Loaded by its name when a figure has a JPEG (render/picture/jpeg_library.c).
LOADED = ["libjpeg.so.62"]
FONT_FOLDERS = ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation"]


def run(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout


# --- libraries --------------------------------------------------------------------------------


def find_loaded(name):
    for line in run("/sbin/ldconfig", "-p").splitlines():
        word, _, path = line.strip().partition(" => ")
        if word.split(" ")[0] == name:
            return pathlib.Path(path)
    raise SystemExit(f"bundle.py: {name} isn't installed")


def needed_by(*files):
    """The libraries that the loader takes for them, by soname."""
    found = {}
    for file in files:
        for line in run("ldd", str(file)).splitlines():
            soname, arrow, path = line.strip().partition(" => ")
            if arrow and not SYSTEM.match(soname) and not soname.startswith("libburin"):
                found[soname] = pathlib.Path(path.rsplit(" (", 1)[0])
    return dict(sorted(found.items()))


def own_name(soname):
    """libcairo.so.2 → libcairo-burin.so.2"""
    return soname.replace(".so", "-burin.so", 1)


def copy_libraries(build, folder):
    """libburin and all that it needs, each finding the others beside itself."""
    folder.mkdir(parents=True)
    library = next(build.glob("libburin.so.*.*.*"))
    burin = folder / ".".join(library.name.split(".")[:4])  # its soname
    shutil.copy(library, burin)
    loaded = {name: find_loaded(name) for name in LOADED}
    libraries = needed_by(library, build / "burin", *loaded.values())
    names = {soname: own_name(soname) for soname in libraries}
    for soname, path in libraries.items():
        shutil.copy(path, folder / names[soname])
    for name, path in loaded.items():
        shutil.copy(path, folder / name)
    program = folder.parent / "libexec" / "burin"
    program.parent.mkdir()
    shutil.copy(build / "burin", program)
    files = sorted(folder.iterdir())
    for file in [*files, program]:
        file.chmod(0o755)
    run("strip", "--strip-unneeded", *map(str, [*files, program]))
    for file in files:
        adapt(file, names, "$ORIGIN")
    adapt(program, names, "$ORIGIN/../lib")
    return {**libraries, **loaded}


def adapt(file, names, rpath):
    words = []
    for soname in run("patchelf", "--print-needed", str(file)).split():
        if soname in names:
            words += ["--replace-needed", soname, names[soname]]
    # One kind of change a call: patchelf 0.14 of Debian 12 mixes up the texts of several.
    if words:
        run("patchelf", *words, str(file))
    if ".so" in file.name:
        run("patchelf", "--set-soname", file.name, str(file))
    run("patchelf", "--set-rpath", rpath, str(file))


def oldest_glibc(folder):
    """The version of glibc whose symbols are asked for."""
    versions = [(2, 17)]
    for file in folder.rglob("*"):
        if file.is_file() and file.parent.name in ("lib", "libexec"):
            found = re.findall(rb"GLIBC_2\.(\d+)\b", file.read_bytes())
            versions += [(2, int(minor)) for minor in found]
    return max(versions)


# --- licences ---------------------------------------------------------------------------------


def packages_of(paths):
    """Debian's package of each file, and the version of each package."""
    names = {}  # a file by what the package may call it: before /lib became a link to /usr/lib
    for path in paths:
        for name in (str(path), str(path.resolve())):
            names[name] = names[re.sub("^/usr", "", name)] = path
    told = subprocess.run(
        ["dpkg", "-S", *names], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ).stdout
    owners = {}
    for line in told.splitlines():
        owner, _, name = line.partition(": ")
        owners[names[name]] = owner.split(",")[0].split(":")[0]
    for path in paths:
        if path not in owners:
            raise SystemExit(f"bundle.py: {path} is of no package, so its licence isn't known")
    listed = run("dpkg-query", "-W", "-f", "${Package} ${Version}\n", *sorted(set(owners.values())))
    return owners, dict(line.split() for line in listed.splitlines())


def copy_licences(things, folder):
    """The copyright file of each package, those that it names, and a list of what is bundled."""
    folder.mkdir(parents=True)
    shutil.copy(SOURCES / "LICENSE", folder / "burin.txt")
    owners, versions = packages_of(list(things.values()))
    common = set()
    for package in set(owners.values()):
        copyright_file = pathlib.Path("/usr/share/doc") / package / "copyright"
        shutil.copy(copyright_file, folder / f"{package}.txt")
        common.update(
            re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", copyright_file.read_text())
        )
    for name in common:
        text = pathlib.Path("/usr/share/common-licenses") / name
        if text.is_file():
            shutil.copy(text, folder / f"{name}.txt")
    rows = [
        f"{name:32} {owners[path]} {versions[owners[path]]}, {owners[path]}.txt"
        for name, path in things.items()
    ]
    (folder / "BUNDLED.txt").write_text(
        "What is bundled with burin, the Debian package that it is of, and the file here with its\n"
        "copyright and licence, which may name others that lie here. The sources are those of\n"
        "Debian's packages of these versions.\n\n" + "\n".join(rows) + "\n"
    )


def copy_fonts(folder):
    folder.mkdir(parents=True)
    source = next(pathlib.Path(f) for f in FONT_FOLDERS if pathlib.Path(f).is_dir())
    fonts = sorted(source.glob("Liberation*.ttf"))
    for font in fonts:
        shutil.copy(font, folder / font.name)
    return {font.name: font for font in fonts}


# --- the wheel --------------------------------------------------------------------------------


def tree(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def metadata(project, version):
    lines = [
        "Metadata-Version: 2.1",
        f"Name: {project['name']}",
        f"Version: {version}",
        f"Summary: {project['description']}",
        f"Requires-Python: {project['requires-python']}",
        *[f"Classifier: {one}" for one in project["classifiers"]],
        "Description-Content-Type: text/markdown",
    ]
    return "\n".join(lines) + "\n\n" + (HERE / project["readme"]).read_text()


def entry_points(project):
    lines = []
    groups = {"console_scripts": project["scripts"], **project["entry-points"]}
    for group, points in groups.items():
        lines += [f"[{group}]", *[f"{name} = {value}" for name, value in points.items()], ""]
    return "\n".join(lines)


def digest(content):
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def write_wheel(path, files, information, date):
    """https://packaging.python.org/specifications/binary-distribution-format/"""
    record = [f"{name},sha256={digest(content)},{len(content)}" for name, content, _ in files]
    record += [f"{information}/RECORD,,", ""]
    files = [*files, (f"{information}/RECORD", "\n".join(record).encode(), 0o644)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name, content, mode in files:
            entry = zipfile.ZipInfo(name, time.gmtime(date)[:6])
            entry.external_attr = (stat.S_IFREG | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            wheel.writestr(entry, content)


def make_wheel(stage, out, version, date):
    project = tomllib.loads((HERE / "pyproject.toml").read_text())["project"]
    major, minor = oldest_glibc(stage)
    machine = platform.machine()
    tag = f"py3-none-manylinux_{major}_{minor}_{machine}"
    information = f"burin-{version}.dist-info"
    files = []
    for file in sorted((HERE / "burin").iterdir()):
        if file.is_file():
            files.append((f"burin/{file.name}", file.read_bytes(), 0o644))
    for folder in ("lib", "libexec", "share"):
        for file in tree(stage / folder):
            mode = 0o644 if folder == "share" else 0o755
            files.append((f"burin/{file.relative_to(stage)}", file.read_bytes(), mode))
    for file in tree(stage / "licenses"):
        files.append((f"{information}/licenses/{file.name}", file.read_bytes(), 0o644))
    files += [
        (f"{information}/METADATA", metadata(project, version).encode(), 0o644),
        (
            f"{information}/WHEEL",
            f"Wheel-Version: 1.0\nGenerator: burin\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(),
            0o644,
        ),
        (f"{information}/entry_points.txt", entry_points(project).encode(), 0o644),
    ]
    path = out / f"burin-{version}-{tag}.whl"
    write_wheel(path, files, information, date)
    return path


# --- the tarball ------------------------------------------------------------------------------

START = """#!/bin/sh
# Starts burin from wherever it was unpacked.
here=$(dirname "$(readlink -f "$0")")
if [ ! -e "{loader}" ]; then
    echo "burin: this burin is for Linux with glibc {glibc} or later ({machine}); there is no {loader} here" >&2
    exit 2
fi
exec "$here/../libexec/burin" "$@"
"""


def make_tarball(stage, build, out, version, date):
    machine = platform.machine()
    glibc = "%d.%d" % oldest_glibc(stage)
    name = f"burin-{version}-linux-{machine}"
    root = stage / name
    for folder in ("lib", "libexec", "share"):
        shutil.copytree(stage / folder, root / folder)
    loader = run("patchelf", "--print-interpreter", str(build / "burin")).strip()
    (root / "bin").mkdir()
    (root / "bin" / "burin").write_text(START.format(loader=loader, glibc=glibc, machine=machine))
    (root / "bin" / "burin").chmod(0o755)
    shutil.copytree(stage / "licenses", root / "share" / "doc" / "burin" / "licenses")
    shutil.copy(HERE / "burin" / "burin.lua", root / "share" / "burin" / "burin.lua")
    for manual, section in (("burin.1", "man1"), ("burin.5", "man5")):
        (root / "share" / "man" / section).mkdir(parents=True)
        shutil.copy(SOURCES / "docs" / manual, root / "share" / "man" / section / manual)
    path = out / f"{name}.tar.gz"
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for file in tree(root):
            entry = archive.gettarinfo(file, f"{name}/{file.relative_to(root)}")
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = date
            entry.mode = 0o755 if os.access(file, os.X_OK) else 0o644
            with file.open("rb") as content:
                archive.addfile(entry, content)
    path.write_bytes(gzip.compress(packed.getvalue(), 9, mtime=date))
    return path


def main(build, out):
    version = re.search(r'"(.*)"', (HERE / "burin" / "_version.py").read_text()).group(1)
    date = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    os.umask(0o022)
    shutil.rmtree(out, ignore_errors=True)
    stage = out / "stage"
    libraries = copy_libraries(build, stage / "lib")
    fonts = copy_fonts(stage / "share" / "burin" / "fonts")
    copy_licences({**libraries, **fonts}, stage / "licenses")
    made = [
        make_wheel(stage, out, version, date),
        make_tarball(stage, build, out, version, date),
    ]
    shutil.rmtree(stage)
    for path in made:
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
