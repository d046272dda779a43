# Notes, of several lines and of wrong type.
error = ValueError("with notes")
error.add_note("first note")
error.add_note("second note\non two lines")
error.__notes__.append(3)
raise error
