throw 'no such node';
