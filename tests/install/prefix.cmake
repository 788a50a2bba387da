# cmake -D build=DIR -D prefix=DIR -P prefix.cmake: installs anew, with nothing left of before.
file(REMOVE_RECURSE ${prefix})
execute_process(
    COMMAND ${CMAKE_COMMAND} --install ${build} --prefix ${prefix}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
