// The description of the API, made from the schemas that validate requests: /openapi.json, and a page that shows it.
// The page loads everything from this server.

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
  /** whether the description is one of these routes */
  readonly needsKey: boolean;
}

const pagePath = '/apidocs';

const introduction = `
A synchronous code judge: POST a program and its tests, get a verdict for each test.

- **If keys are configured**, every route that runs code, reads results or fills the pool needs one:
  \`Authorization: Bearer …\` or \`X-API-Key: …\`, not both. A task or a session is visible only to the key that started
  it.
- Every answer has an \`x-request-id\`, which is also in the log. It is the client's own id if the client sent one of up
  to 64 letters, digits, \`_\`, \`.\` and \`-\`.
- An unknown path gets a 404. An unsupported method gets a 405 with \`Allow\`. Both have the shape of every other error.
  Unknown fields are refused, so that a misspelt limit is not ignored in silence.
- If a rate limit is configured, answers have \`ratelimit-limit\`, \`ratelimit-remaining\` and \`ratelimit-reset\`.
- The limits and languages below are those of this server.
`.trim();

const tags = [
  { name: 'judge', description: 'Send a submission and get its verdicts in one request' },
  { name: 'tasks', description: 'Judge a submission in two requests, for clients that cannot hold one open' },
  { name: 'sessions', description: 'Run a script once and read its logs' },
  { name: 'playground', description: 'Run a program once, for people who try something out' },
  { name: 'node', description: 'The version, the limits and the state of this server' },
];

/** Must be called before the routes are added: routes that were added earlier are not described. */
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
          header: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'one of the configured keys' },
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
      // A field is explained where it is used, so the list of schemas at the end of the page is left out.
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
