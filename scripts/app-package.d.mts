/** See app-package.mjs. */
export function appPackage(ids?: {
  appId?: string | undefined;
  host?: string | undefined;
}): Readonly<Record<'manifest.json' | 'en.json' | 'color.png' | 'outline.png', Buffer>>;
