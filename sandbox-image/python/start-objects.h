#pragma once

// Before the interpreter is initialised: the import of `gc` is to undo what keep_start_objects() does.
void watch_import_of_gc(void);

// Makes the objects that exist by now cheap for every child: it neither walks over them, nor writes to them, which would
// copy their pages. Ends the process when the interpreter is not as expected.
void keep_start_objects(void);
