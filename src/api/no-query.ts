// The query of routes that take none. A field that is sent there instead of in the body must not be ignored in silence.

import { Type } from 'typebox';

export const NoQuery = Type.Object({}, { additionalProperties: false });
