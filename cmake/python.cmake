# The Python package as Debian has it: the component python, which only its package installs.
# Elsewhere Python's own installer knows where packages go ("./dev wheel").
set(python_dir lib/python3/dist-packages)
set(information ${PROJECT_BINARY_DIR}/burin-${PROJECT_VERSION}.dist-info)

# What Python asks of installed packages: version and entry points, which pyproject.toml has.
file(STRINGS python/pyproject.toml lines)
set(points "")
set(is_group FALSE)
foreach(line IN LISTS lines)
    if(line MATCHES "^\\[project\\.entry-points\\.\"(.*)\"\\]$")
        string(APPEND points "[${CMAKE_MATCH_1}]\n")
        set(is_group TRUE)
    elseif(line MATCHES "^\\[")
        set(is_group FALSE)
    elseif(is_group AND line MATCHES "^([^ ]+) = \"(.*)\"$")
        string(APPEND points "${CMAKE_MATCH_1} = ${CMAKE_MATCH_2}\n")
    endif()
endforeach()
file(WRITE ${information}/entry_points.txt "${points}")
file(WRITE ${information}/METADATA
    "Metadata-Version: 2.1\nName: burin\nVersion: ${PROJECT_VERSION}\n\
Summary: ${PROJECT_DESCRIPTION}\n")

install(DIRECTORY python/burin DESTINATION ${python_dir} COMPONENT python EXCLUDE_FROM_ALL
    FILES_MATCHING PATTERN "*.py" PATTERN "py.typed" PATTERN "burin.lua"
    PATTERN "__pycache__" EXCLUDE)
install(FILES ${information}/METADATA ${information}/entry_points.txt
    DESTINATION ${python_dir}/burin-${PROJECT_VERSION}.dist-info
    COMPONENT python EXCLUDE_FROM_ALL)
