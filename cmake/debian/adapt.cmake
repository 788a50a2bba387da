# Called by cpack when everything is in place and before it is packed: what Debian wants otherwise
# than "cmake --install" puts it. Paths are below CPACK_TEMPORARY_INSTALL_DIRECTORY/COMPONENT.
find_program(GZIP gzip REQUIRED)

# Compressed with -n: neither a name nor a time.
function(compress)
    execute_process(COMMAND ${GZIP} -9nf ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    string(TOUPPER ${component} upper)
    set(package ${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
    set(root ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}${CPACK_PACKAGING_INSTALL_PREFIX})
    set(doc ${root}/share/doc/${package})

    file(GLOB pages ${root}/share/man/man*/*.[1-9])
    if(pages)
        compress(${pages})
    endif()

    # zsh of Debian doesn't look into site-functions below /usr.
    if(EXISTS ${root}/share/zsh/site-functions)
        file(RENAME ${root}/share/zsh/site-functions ${root}/share/zsh/vendor-completions)
    endif()

    file(REMOVE ${doc}/LICENSE)
    file(MAKE_DIRECTORY ${doc})
    file(COPY_FILE ${CPACK_RESOURCE_FILE_LICENSE} ${doc}/copyright)
    # SOURCE_DATE_EPOCH, if it is set
    string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
    file(WRITE ${doc}/changelog
        "burin (${CPACK_PACKAGE_VERSION}) unstable; urgency=low\n\n"
        "  * See CHANGELOG.md in the documentation of the package burin.\n\n"
        " -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
    compress(${doc}/changelog)
endforeach()
