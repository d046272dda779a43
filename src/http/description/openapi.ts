// The description of the API, made from the schemas that validate requests: /openapi.json, and a page that shows it.
// The page loads everything from this server.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { describeRoute, withoutWildcard, type DescribedRoute } from './describe-route.ts';
import { nameSchemas } from './named-schemas.ts';

export interface OpenapiParts {
  readonly version: string;
  /** whether routes that need a key are refused without one */
  readonly hasKeys: boolean;
  /** whether the description is one of these routes */
  readonly needsKey: boolean;
  readonly hasPlayground: boolean;
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

const playgroundTag = {
  name: 'playground',
  description: 'Run a project, save it, share its address and read it again',
};
const tokenScheme = { type: 'http', scheme: 'bearer', description: 'the token of a saved project' } as const;
const tags = [
  { name: 'judge', description: 'Send a submission and get its verdicts in one request' },
  { name: 'tasks', description: 'Judge a submission in two requests, for clients that cannot hold one open' },
  { name: 'sessions', description: 'Run a script once and read its logs' },
  playgroundTag,
  { name: 'node', description: 'The version, the limits and the state of this server' },
];

/** Must be called before the routes are added: routes that were added earlier are not described. */
export function describeApi(app: FastifyInstance, { version, hasKeys, needsKey, hasPlayground }: OpenapiParts): void {
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
      tags: tags.filter((tag) => hasPlayground || tag !== playgroundTag),
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'one of the configured keys' },
          header: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'one of the configured keys' },
          ...(hasPlayground ? { token: tokenScheme } : {}),
        },
      },
    },
    transform: ({ schema: given, url: path, route }) => {
      const { form, examples = {}, wildcard } = route.config ?? {};
      if (given.hide === true) return { url: path, schema: given };
      const { url, schema } =
        wildcard === undefined ? { url: path, schema: given } : withoutWildcard(path, given, wildcard);
      const body = form ?? (Type.IsSchema(schema.body) ? schema.body : null);
      const security = securityOf(route.config ?? {}, hasKeys);
      return { url, schema: describeRoute({ schema, body, examples, security }) };
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

type Ways = DescribedRoute['security'];

/** The ways to send what a route needs: a key, which is optional where none is configured, a token, or both. */
function securityOf({ needsKey = false, takesToken = false }: FastifyContextConfig, hasKeys: boolean): Ways {
  if (takesToken) return [needsKey && hasKeys ? { token: [], header: [] } : { token: [] }];
  const keys = [{ bearer: [] }, { header: [] }];
  if (!needsKey) return [];
  return hasKeys ? keys : [{}, ...keys];
}
