// The description of the API, made of the schemas that validate: /openapi.json, and a page that shows it, from this host.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { describeRoute } from './describe-route.ts';
import { nameSchemas } from './named-schemas.ts';

export interface OpenapiParts {
  readonly version: string;
  /** whether routes that need a key are refused without one */
  readonly hasKeys: boolean;
  /** whether the description is among them */
  readonly needsKey: boolean;
}

const pagePath = '/apidocs';

const introduction = `
A synchronous code judge: POST a program and its tests, get a verdict for each test.

- What runs code, reads results or fills the pool needs a key **where keys are configured**: \`Authorization: Bearer …\` or
  \`X-API-Key: …\`, not both. What one key has started is unknown to the others.
- Every answer has an \`x-request-id\`, which the log has too: the client's own when it sent one of up to 64 letters,
  digits, \`_\`, \`.\` and \`-\`.
- An unknown path is answered with 404, another method of a known one with 405 and \`Allow\`, in the shape of every other
  error. Fields that are not known are refused, so that a misspelt limit is not ignored in silence.
- Where a rate limit is configured, answers have \`ratelimit-limit\`, \`ratelimit-remaining\` and \`ratelimit-reset\`.
- The limits and languages below are those of this server.
`.trim();

const tags = [
  { name: 'judge', description: 'A submission and its verdicts, in one request' },
  { name: 'tasks', description: 'The same in two requests, for clients that cannot hold one open' },
  { name: 'sessions', description: 'A script that runs once, and its logs' },
  { name: 'node', description: 'What this server is, and how it is' },
];

/** To be called before the routes are added: those before it are not described. */
export function describeApi(app: FastifyInstance, { version, hasKeys, needsKey }: OpenapiParts): void {
  const keys = [{ bearer: [] }, { header: [] }];
  const keySecurity = hasKeys ? keys : [{}, ...keys];
  void app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'll-solution-runner',
        version,
        description: introduction,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags,
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'one of the configured keys' },
          header: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'the same, in a header of its own' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const { needsKey: isGuarded = false, form, examples = {} } = route.config ?? {};
      if (schema.hide === true) return { url, schema };
      const body = form ?? (Type.IsSchema(schema.body) ? schema.body : null);
      return { url, schema: describeRoute({ schema, body, examples, security: isGuarded ? keySecurity : [] }) };
    },
    transformObject: (document) => ('openapiObject' in document ? nameSchemas(document.openapiObject) : {}),
  });
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(pagePath)) route.config = { ...route.config, needsKey };
  });
  void app.register(swaggerUi, {
    routePrefix: pagePath,
    theme: { title: 'll-solution-runner' },
    uiConfig: {
      layout: 'BaseLayout',
      // What a field means is seen where it stands, and not again at the end of the page.
      defaultModelExpandDepth: 4,
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      deepLinking: true,
      validatorUrl: null,
    },
  });
  void app.register(async (routes) => {
    routes.get('/openapi.json', { config: { needsKey }, schema: { hide: true } }, () => app.swagger());
  });
}
