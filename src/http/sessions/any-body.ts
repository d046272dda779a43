// The description of routes that accept any body and read none.

export const anything = '*/*';
export const noMediaType = {
  code: 'unsupported_media_type',
  meaning: 'the `content-type` is not a media type',
  message: `the content-type must be ${anything}`,
} as const;
