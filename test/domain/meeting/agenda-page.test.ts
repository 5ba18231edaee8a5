import { describe, expect, it } from 'vitest';
import { agendaPage } from '../../../src/domain/meeting/agenda-page.js';
import { audienceOf } from '../../../src/domain/meeting/audience.js';
import { PAGE_FORMATS, pageAs } from '../../../src/domain/meeting/document.js';
import { sampleAgenda } from './sample.js';
import { kraften } from './support.js';

describe('the agenda to print', () => {
  it.each(PAGE_FORMATS)('as %s', async (format) => {
    const page = pageAs(agendaPage(sampleAgenda(), kraften), format);
    await expect(page).toMatchFileSnapshot(`golden/agenda.${format === 'text' ? 'txt' : format}`);
  });

  it('with agency members reading along', async () => {
    const audience = audienceOf({ kind: 'mixed', authorities: ['FK', 'SOC'] });
    const page = pageAs(agendaPage(sampleAgenda(audience), kraften), 'text');
    await expect(page).toMatchFileSnapshot('golden/agenda-mixed.txt');
  });
});
