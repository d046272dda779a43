// How routes are described that take any body, and read none.

export const anything = '*/*';
export const noMediaType = {
  code: 'unsupported_media_type',
  meaning: 'the `content-type` is no media type',
  message: `the content-type must be ${anything}`,
} as const;
