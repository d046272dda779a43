// The job behind a task.

export const taskKind = 'task';

/** For examples. */
export const sampleId = 'n2Pz5GmX0cTQyM3sVbKq1A';
