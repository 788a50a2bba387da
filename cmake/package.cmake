# What "cpack" packs: a package for each component, named and cut as Debian does.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME burin)
set(CPACK_PACKAGE_CONTACT "burin contributors <burin@localhost>"
    CACHE STRING "The maintainer that the packages name")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library development python)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/debian/adapt.cmake)

set(soname ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# What the programs are linked to comes from the machine's packages, where they can be asked; cpack
# asks "file" which files are programs.
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
find_program(FILE_KIND file)
mark_as_advanced(DPKG_SHLIBDEPS FILE_KIND)
if(DPKG_SHLIBDEPS AND FILE_KIND)
    set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
    set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
endif()

# Text is set in Liberation Sans unless a spec says otherwise. Debian 13 has it in fonts-liberation.
set(fonts "fonts-liberation2 | fonts-liberation")
# Loaded, not linked, so dpkg-shlibdeps can't see it. Ubuntu has the other one.
set(jpeg "libjpeg62-turbo | libjpeg-turbo8")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"Charts written in Vega-Lite's JSON become pictures for reports and builds,
natively: no browser, no Node, no network. The same input gives the same
bytes, and a mistake is an error with its line, never an empty picture.")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME burin)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "${fonts}, ${jpeg}")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "fonts-noto-cjk, tzdata")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "libburin-dev")

set(CPACK_COMPONENT_LIBRARY_DESCRIPTION
"The library of burin, which makes pictures of Vega-Lite specifications
within another program.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libburin${soname})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "${fonts}, ${jpeg}")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_RECOMMENDS "fonts-noto-cjk, tzdata")
file(WRITE ${PROJECT_BINARY_DIR}/debian/shlibs
    "libburin ${soname} libburin${soname} (>= ${PROJECT_VERSION})\n")
# What the library exports, since which version: what burin.h declares.
file(STRINGS library/burin.h declarations REGEX "^BURIN_API ")
set(symbols "libburin.so.${soname} libburin${soname} #MINVER#\n* Build-Depends-Package: libburin-dev\n")
string(REGEX MATCHALL "burin_[a-z0-9_]+\\(" exported "${declarations}")
list(SORT exported)
foreach(name IN LISTS exported)
    string(REGEX REPLACE "\\($" "" name "${name}")
    string(APPEND symbols " ${name}@Base ${PROJECT_VERSION}\n")
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/debian/symbols "${symbols}")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA
    ${PROJECT_BINARY_DIR}/debian/shlibs ${PROJECT_BINARY_DIR}/debian/symbols
    ${PROJECT_SOURCE_DIR}/cmake/debian/triggers)

set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
"What is needed to compile programs with libburin: the header, the static
library, and files for pkg-config and CMake.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libburin-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libburin${soname} (= ${PROJECT_VERSION}), burin (= ${PROJECT_VERSION}), libcairo2-dev, \
libharfbuzz-dev, libfribidi-dev, libthai-dev, libfontconfig-dev, libfreetype-dev, libpng-dev, \
libjpeg-dev, zlib1g-dev, libjansson-dev, libglib2.0-dev")

set(CPACK_COMPONENT_PYTHON_DESCRIPTION
"The package burin for Python: specifications, charts of Altair and data frames
become pictures. burin.vl_convert has the functions of vl-convert-python.")
set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-burin)
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "python3 (>= 3.9), libburin${soname} (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS "python3-altair, python3-pandas, burin")

include(CPack)
