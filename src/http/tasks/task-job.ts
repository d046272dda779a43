// The job that judges a task's submission.

export const taskKind = 'task';

/** The id of the tasks in the examples. */
export const sampleId = 'n2Pz5GmX0cTQyM3sVbKq1A';
