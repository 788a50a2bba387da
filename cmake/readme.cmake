# The pictures that README.md shows, docs/NAME.png of examples/*/NAME.vl.json: the target
# readme_figures draws them ("./dev docs"), the test docs/figures tells whether they are current.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/README.md)
file(READ README.md text)
string(REGEX MATCHALL "!\\[[^]]*\\]\\([^)]*\\)" pictures "${text}")
set(specs "")
foreach(picture IN LISTS pictures)
    string(REGEX REPLACE ".*\\((.*)\\)$" "\\1" path "${picture}")
    cmake_path(GET path STEM LAST_ONLY name)
    file(GLOB spec examples/*/${name}.vl.json)
    list(LENGTH spec count)
    if(NOT path STREQUAL "docs/${name}.png" OR NOT count EQUAL 1)
        message(FATAL_ERROR "README.md shows ${path}, which isn't docs/NAME.png of one example")
    endif()
    list(APPEND specs ${spec})
endforeach()

burin_add_figures(readme_figures
    SPECS ${specs}
    OUTPUT_DIR ${PROJECT_SOURCE_DIR}/docs
    OPTIONS --scale 2)
burin_check_figures(docs/figures
    SPECS ${specs}
    OUTPUT_DIR docs
    OPTIONS --scale 2 --render)
