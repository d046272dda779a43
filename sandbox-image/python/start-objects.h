#pragma once

// Makes an import of `gc` unfreeze what keep_start_objects() has frozen. Call it before the interpreter is initialised.
void watch_import_of_gc(void);

// Makes the objects that exist now cheap for every child: a child neither walks over them nor writes to them, which
// would copy their pages. Ends the process when the interpreter is not as expected.
void keep_start_objects(void);
