# The pictures that README.md shows, docs/NAME.png of examples/*/NAME.vl.json, and docs/report/NAME.png
# in the layout "report": the target readme_figures draws them ("./dev docs"), the tests docs/figures
# and docs/report_figures tell whether they are current.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/README.md)
file(READ README.md text)
string(REGEX MATCHALL "!\\[[^]]*\\]\\([^)]*\\)" pictures "${text}")
set(specs "")
set(report_specs "")
foreach(picture IN LISTS pictures)
    string(REGEX REPLACE ".*\\((.*)\\)$" "\\1" path "${picture}")
    cmake_path(GET path STEM LAST_ONLY name)
    file(GLOB spec examples/*/${name}.vl.json)
    list(LENGTH spec count)
    if(path STREQUAL "docs/${name}.png" AND count EQUAL 1)
        list(APPEND specs ${spec})
    elseif(path STREQUAL "docs/report/${name}.png" AND count EQUAL 1)
        list(APPEND report_specs ${spec})
    else()
        message(FATAL_ERROR "README.md shows ${path}, which isn't docs/NAME.png of one example")
    endif()
endforeach()

burin_add_figures(readme_figures
    SPECS ${specs}
    OUTPUT_DIR ${PROJECT_SOURCE_DIR}/docs
    OPTIONS --scale 2)
burin_check_figures(docs/figures
    SPECS ${specs}
    OUTPUT_DIR docs
    OPTIONS --scale 2 --render)

burin_add_figures(readme_report_figures
    SPECS ${report_specs}
    OUTPUT_DIR ${PROJECT_SOURCE_DIR}/docs/report
    OPTIONS --scale 2 --layout report)
add_dependencies(readme_figures readme_report_figures)
burin_check_figures(docs/report_figures
    SPECS ${report_specs}
    OUTPUT_DIR docs/report
    OPTIONS --scale 2 --layout report --render)

# The pictures of docs/lint.md: each rule's bad figure and the good one.
file(GLOB lint_specs CONFIGURE_DEPENDS tests/errors/lint/*.vl.json)
burin_add_figures(readme_lint_figures
    SPECS ${lint_specs}
    OUTPUT_DIR ${PROJECT_SOURCE_DIR}/docs/lint
    OPTIONS --scale 2)
add_dependencies(readme_figures readme_lint_figures)
burin_check_figures(docs/lint_figures
    SPECS ${lint_specs}
    OUTPUT_DIR docs/lint
    OPTIONS --scale 2 --render)
