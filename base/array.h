/* How many elements an array (not a pointer) has. */
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

#endif
