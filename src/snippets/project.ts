// A project: what a person writes in the playground. And what is kept of a project that was saved.

export interface ProjectFile {
  /** a relative path such as `util/io.py` */
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Project {
  /** the name of a language or variant, not an alias */
  readonly language: string;
  readonly files: readonly ProjectFile[];
  /** the name of the file that is run; null: the usual one of the language, else the only source file */
  readonly entry: string | null;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly title: string;
}

export interface SavedProject extends Project {
  readonly id: string;
  /** the id of the saved project that this one was made from; that one may have been deleted since */
  readonly parent: string | null;
  readonly createdAt: Date;
}
