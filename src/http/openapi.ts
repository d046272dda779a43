// The description of the API, made of the schemas that validate: /openapi.json, and a page that shows it, from this host.

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the fields of a form, which no validator sees */
    readonly form?: TSchema;
  }
}

export interface OpenapiParts {
  readonly version: string;
  /** whether the description needs a key, where keys are configured */
  readonly needsKey: boolean;
}

const pagePath = '/apidocs';

/** To be called before the routes are added: those before it are not described. */
export function describeApi(app: FastifyInstance, { version, needsKey }: OpenapiParts): void {
  void app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'll-solution-runner',
        version,
        description: 'A synchronous code judge: POST a program and its tests, get a verdict for each test.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'judge', description: 'A submission and its verdicts, in one request' },
        { name: 'tasks', description: 'The same, in two requests' },
        { name: 'sessions', description: 'A script that runs once, and its logs' },
        { name: 'node', description: 'What this server is, and how it is' },
      ],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'where keys are configured' },
          header: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'the same, in a header of its own' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const { needsKey: isGuarded = false, form } = route.config ?? {};
      const security = isGuarded ? [{ bearer: [] }, { header: [] }, {}] : [];
      return { url, schema: { ...schema, security, ...(form === undefined ? {} : { body: form }) } };
    },
  });
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(pagePath)) route.config = { ...route.config, needsKey };
  });
  void app.register(swaggerUi, {
    routePrefix: pagePath,
    uiConfig: { tryItOutEnabled: true, displayRequestDuration: true, deepLinking: true, validatorUrl: null },
  });
  void app.register(async (routes) => {
    routes.get('/openapi.json', { config: { needsKey }, schema: { hide: true } }, () => app.swagger());
  });
}
