import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/node/serve-site.ts';

let top = '';
let site = '';
let server: SiteServer | undefined;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'parley-site-'));
  site = join(top, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<p>first</p>');
  writeFileSync(join(site, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(site, 'secret'), 'no ending that is served');
  writeFileSync(join(top, 'outside.json'), '{"secret":true}');
  mkdirSync(join(top, 'site-other'));
  writeFileSync(join(top, 'site-other', 'b.json'), '{}');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Asks with a path as it stands, which `fetch` would tidy up. */
function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}) {
  return new Promise<{ status: number; type: string; text: string; location: string }>((resolve, reject) => {
    const { port } = new URL(server?.address ?? '');
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: options.host === undefined ? {} : { host: options.host },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            location: response.headers.location ?? '',
            text,
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('the server of the explorer', () => {
  test('serves the files of the site with their types', async () => {
    server = await serveSite(site, 0, '/');
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await ask('/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '<p>first</p>',
    });
    expect(await ask('/assets/a.js?v=1')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    });
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  test.each([
    '/../outside.json',
    '/%2e%2e/outside.json',
    '/..%2foutside.json',
    '/assets/../../outside.json',
    '//../outside.json',
    '/../site-other/b.json',
    '/%2e%2e/site-other/b.json',
    '/secret',
    '/assets',
    '/assets/',
    '/nothing.html',
    '/own.json',
    '/own/changes',
  ])('does not give %s', async (path) => {
    server = await serveSite(site, 0, '/');
    expect(await ask(path)).toMatchObject({ status: 404, text: '' });
  });

  test('refuses what is no address, no question, or asked in the name of another site', async () => {
    server = await serveSite(site, 0, '/');
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/index.html%00.js')).status).toBe(400);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/', { host: 'localhost:8000' })).status).toBe(200);
  });

  test('begins with a page of its own, and gives the scenario', async () => {
    server = await serveSite(site, 0, '/ja/own.html', { read: async () => '{"name":"a.yaml"}' });
    expect(await ask('/')).toMatchObject({ status: 302, location: '/ja/own.html' });
    expect(await ask('/own.json')).toMatchObject({ status: 200, text: '{"name":"a.yaml"}' });
  });

  test('says so when the scenario cannot be read, and goes on', async () => {
    server = await serveSite(site, 0, '/', { read: () => Promise.reject(new Error('gone')) });
    expect((await ask('/own.json')).status).toBe(500);
    expect((await ask('/')).status).toBe(200);
  });

  test('tells pages of changes until it is closed', async () => {
    server = await serveSite(site, 0, '/', { read: async () => '{}' });
    const response = await fetch(new URL('own/changes', server.address));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain(': listening');
    server.tellChange();
    expect((await reader?.read())?.value).toContain('data: changed');
    await server.close();
    await reader?.read().catch(() => undefined);
    await expect(fetch(server.address)).rejects.toThrow();
    server = undefined;
  });

  test('cannot take a port twice', async () => {
    server = await serveSite(site, 0, '/');
    await expect(serveSite(site, Number(new URL(server.address).port), '/')).rejects.toThrow();
  });
});
