# What "cmake --install" copies where. The components are Debian's packages: program (burin),
# library (libburin as it is run) and development (what is compiled against libburin).
include(CMakePackageConfigHelpers)

# Below share, where also projects without a language look on Debian; libraries stay below lib.
set(config_dir ${CMAKE_INSTALL_DATADIR}/cmake/burin)
set(targets_dir ${CMAKE_INSTALL_LIBDIR}/cmake/burin)
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
set(doc_dir ${CMAKE_INSTALL_DATADIR}/doc/burin)

# --- programs and libraries -----------------------------------------------------------------------

install(TARGETS burin EXPORT burinProgram
    RUNTIME COMPONENT program)
install(TARGETS libburin_shared EXPORT burinLibrary
    LIBRARY COMPONENT library NAMELINK_COMPONENT development
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS libburin EXPORT burinStatic
    ARCHIVE COMPONENT development
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
# What is hidden in the shared library is hidden in the static one, too: it becomes one object whose
# other names are its own, and a program may have functions of these names.
install(CODE "
    set(archive \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/libburin.a\")
    set(object \"${PROJECT_BINARY_DIR}/burin.o\")
    execute_process(COMMAND \"${CMAKE_LINKER}\" -r -o \"\${object}\" --whole-archive \"\${archive}\"
        COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND \"${CMAKE_OBJCOPY}\" --localize-hidden \"\${object}\"
        COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE \"\${archive}\")
    execute_process(COMMAND \"${CMAKE_AR}\" qcs \"\${archive}\" \"\${object}\"
        COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE \"\${object}\")
" COMPONENT development)
install(FILES library/burin.h TYPE INCLUDE COMPONENT development)

# --- how others find them -------------------------------------------------------------------------

# A relative prefix: the file stays right wherever "cmake --install --prefix" and packages put it.
file(RELATIVE_PATH BURIN_PREFIX_FROM_PC
    ${CMAKE_INSTALL_PREFIX}/${pkgconfig_dir} ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" BURIN_PREFIX_FROM_PC "${BURIN_PREFIX_FROM_PC}")
list(JOIN BURIN_MODULES " " BURIN_MODULE_LIST)
configure_file(cmake/burin.pc.in burin.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/burin.pc DESTINATION ${pkgconfig_dir} COMPONENT development)

configure_package_config_file(cmake/burinConfig.cmake.in burinConfig.cmake
    INSTALL_DESTINATION ${config_dir}
    PATH_VARS targets_dir
    NO_SET_AND_CHECK_MACRO)
# While the version begins with 0 a new minor version may change what it offers.
write_basic_package_version_file(burinConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${PROJECT_BINARY_DIR}/burinConfig.cmake ${PROJECT_BINARY_DIR}/burinConfigVersion.cmake
    cmake/BurinFigures.cmake
    DESTINATION ${config_dir} COMPONENT program)
install(EXPORT burinProgram NAMESPACE burin:: DESTINATION ${config_dir} COMPONENT program)
install(EXPORT burinLibrary NAMESPACE burin:: DESTINATION ${targets_dir} COMPONENT development)
install(EXPORT burinStatic NAMESPACE burin:: DESTINATION ${targets_dir} COMPONENT development)

# --- what people read -----------------------------------------------------------------------------

install(FILES docs/burin.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES docs/burin.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT program)
install(FILES docs/completions/burin.bash RENAME burin
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES docs/completions/_burin
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT program)
install(FILES docs/completions/burin.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${doc_dir} COMPONENT program)
install(DIRECTORY docs DESTINATION ${doc_dir} COMPONENT program
    FILES_MATCHING PATTERN "*.md" PATTERN "*.png")
install(DIRECTORY examples DESTINATION ${doc_dir} COMPONENT program)

# --- Python, pandoc and Quarto --------------------------------------------------------------------

install(FILES python/burin/burin.lua
    DESTINATION ${CMAKE_INSTALL_DATADIR}/burin COMPONENT program)
include(cmake/python.cmake)
