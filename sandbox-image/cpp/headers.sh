#!/bin/sh
# Makes the headers of the C++ library stand the pragmas of contestants. gcc gives the options of `#pragma GCC target` to
# functions that are written, but not to constructors and destructors that it makes itself. Those have fewer instructions
# than the library's functions then, and a function with more instructions cannot become a part of one with fewer: an error
# for the library's functions that must always be inlined. They are short. The compiler inlines them wherever it can
# without being told.
set -eu
cd /usr/include/c++/*/
grep -rlZ --exclude-dir=experimental __always_inline__ . | xargs -0 sed -i \
    -e 's/__attribute__ *((__always_inline__))//g' -e 's/__always_inline__,__noreturn__/__noreturn__/g' \
    -e 's/\[\[__gnu__::__always_inline__\]\]//g' -e 's/, *__gnu__::__always_inline__//g'
! grep -r --exclude-dir=experimental __always_inline__ .
