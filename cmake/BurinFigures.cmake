# Figures as build products:
#
#     find_package(burin REQUIRED)
#     burin_add_figures(TARGET [ALL]
#         SPECS spec...             Vega-Lite specifications, from the current source folder
#         [FORMATS format...]       png (if none is named), svg, pdf, scene.json
#         [OUTPUT_DIR dir]          where hosts.vl.json becomes hosts.png; from the current binary
#                                   folder, and that itself if none is named
#         [OPTIONS option...]       of burin, such as --scale 2; paths from the current source folder
#         [DEPENDS target|file...]  what must be made before, such as generated data
#         [FIGURES variable])       is set to the paths of all figures
#
# adds the target TARGET, which makes a figure when its spec, its data, a config, a font, the
# options or burin itself have changed, and only then: burin writes what each was made from to a
# depfile. With ALL it belongs to the default build, as in add_custom_target().
#
#     burin_check_figures(TEST
#         SPECS spec... [FORMATS format...] [OPTIONS option...]
#         [OUTPUT_DIR dir])         where the figures are committed; from the current source folder
#
# adds a test that fails when a figure isn't what its spec, data and options make.

# The policies of here hold in the functions, whatever the caller's are: depfiles with absolute
# paths (CMP0116), arguments quoted as they are.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20...3.25)

# The name of a figure is that of its spec without the extension: "hosts.vl.json" makes "hosts".
function(_burin_figure_name variable spec)
    cmake_path(GET spec FILENAME name)
    string(REGEX REPLACE "(\\.vl)?\\.json$" "" name "${name}")
    set(${variable} "${name}" PARENT_SCOPE)
endfunction()

# The third part of what was matched, made absolute, after the first: "--base=" and "figures".
macro(_burin_absolute_end variable)
    set(name "${CMAKE_MATCH_1}")
    set(${variable} "${CMAKE_MATCH_3}")
    cmake_path(ABSOLUTE_PATH ${variable} BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    string(PREPEND ${variable} "${name}")
endmacro()

# Makes the paths among options absolute: they are from the current source folder. (CMake takes a
# relative path in a depfile for one from the binary folder.)
function(_burin_absolute_paths variable)
    # path options: made by ./dev docs
    set(path_options base root config locale time-locale font-dir)
    set(named_path_options data)
    # path options: end
    list(JOIN path_options "|" names)
    set(options "")
    list(JOIN named_path_options "|" named)
    set(is_path FALSE)
    set(is_named_path FALSE)
    foreach(option IN LISTS ARGN)
        if(option MATCHES "^--(time-)?locale=[a-z][a-z](-[A-Z0-9]+)?$"
           OR (is_path MATCHES "locale$" AND option MATCHES "^[a-z][a-z](-[A-Z0-9]+)?$"))
            # the name of a locale, which is built in: no path
        elseif(is_path)
            cmake_path(ABSOLUTE_PATH option BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
        elseif(is_named_path AND option MATCHES "^([^=]*=)()(.*)$")
            _burin_absolute_end(option)
        elseif(option MATCHES "^(--(${named})=[^=]*=)(.*)$")
            _burin_absolute_end(option)
        elseif(option MATCHES "^(--(${names})=)(.*)$")
            _burin_absolute_end(option)
        endif()
        list(APPEND options "${option}")
        string(REGEX MATCH "^--(${names})$" is_path "${option}")
        string(REGEX MATCH "^--(${named})$" is_named_path "${option}")
    endforeach()
    set(${variable} "${options}" PARENT_SCOPE)
endfunction()

# What both functions check of their arguments, and their defaults.
macro(_burin_figures_arguments function)
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${function}: unknown argument \"${arg_UNPARSED_ARGUMENTS}\"")
    endif()
    if(NOT arg_SPECS)
        message(FATAL_ERROR "${function}: no SPECS were given")
    endif()
    if(NOT arg_FORMATS)
        set(arg_FORMATS png)
    endif()
    if(NOT arg_OUTPUT_DIR)
        set(arg_OUTPUT_DIR .)
    endif()
    set(specs "")
    set(names "")
    foreach(spec IN LISTS arg_SPECS)
        cmake_path(ABSOLUTE_PATH spec BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
        _burin_figure_name(name "${spec}")
        if(name IN_LIST names)
            message(FATAL_ERROR "${function}: two specs make the figure \"${name}\"")
        endif()
        list(APPEND specs "${spec}")
        list(APPEND names "${name}")
    endforeach()
    _burin_absolute_paths(options ${arg_OPTIONS})
endmacro()

function(burin_add_figures target)
    cmake_parse_arguments(PARSE_ARGV 1 arg
        "ALL" "OUTPUT_DIR;FIGURES" "SPECS;FORMATS;OPTIONS;DEPENDS")
    _burin_figures_arguments(burin_add_figures)
    cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)

    # Make doesn't notice that a command has changed: it depends on a file of the options, which
    # is written only when they have.
    set(state "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.burin")
    file(GENERATE OUTPUT "${state}/options" CONTENT "${arg_FORMATS}\n${options}\n")

    set(figures "")
    foreach(spec name IN ZIP_LISTS specs names)
        set(outputs "")
        set(output_options "")
        foreach(format IN LISTS arg_FORMATS)
            list(APPEND outputs "${arg_OUTPUT_DIR}/${name}.${format}")
            list(APPEND output_options -o "${arg_OUTPUT_DIR}/${name}.${format}")
        endforeach()
        add_custom_command(
            OUTPUT ${outputs}
            COMMAND ${CMAKE_COMMAND} -E make_directory "${arg_OUTPUT_DIR}"
            COMMAND burin::burin "${spec}" ${output_options} --depfile "${state}/${name}.d"
                ${options}
            DEPENDS "${spec}" "${state}/options" "$<TARGET_FILE:burin::burin>" ${arg_DEPENDS}
            DEPFILE "${state}/${name}.d"
            WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
            COMMENT "Figure ${name}"
            VERBATIM)
        list(APPEND figures ${outputs})
    endforeach()

    set(all "")
    if(arg_ALL)
        set(all ALL)
    endif()
    add_custom_target(${target} ${all} DEPENDS ${figures})
    if(arg_FIGURES)
        set(${arg_FIGURES} ${figures} PARENT_SCOPE)
    endif()
endfunction()

function(burin_check_figures test)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_DIR" "SPECS;FORMATS;OPTIONS")
    _burin_figures_arguments(burin_check_figures)
    cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    set(format_options "")
    foreach(format IN LISTS arg_FORMATS)
        list(APPEND format_options --format "${format}")
    endforeach()
    add_test(NAME ${test}
        COMMAND burin::burin check ${specs} --out-dir "${arg_OUTPUT_DIR}" ${format_options}
            ${options}
        WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endfunction()

cmake_policy(POP)
