"""``python3 -m burin``, and the command ``burin`` of a wheel: the one that the wheel carries."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from ._library import HERE


def main() -> NoReturn:
    program = HERE / "libexec" / "burin"
    if not program.exists():
        sys.exit("burin: this package has no command of its own: install Debian's package burin")
    os.execv(program, ["burin", *sys.argv[1:]])


if __name__ == "__main__":
    main()
