import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import { CHANGE_NOTICE, ChangeNotice } from '../change-notices/ChangeNotice.js';

/** Gives the notices that changes name, as far as the caller may see them. One statement for all. */
export const noticeById = defineLoader<string, ChangeNotice | null>(null, async (context, ids) => {
  const notices = await casesOf(context).read<ChangeNotice[]>([], async (manager) => {
    await audit(
      manager,
      context,
      ids.map((id) => ({
        action: `VIEW_${CHANGE_NOTICE}`,
        scope: 'cases:read',
        recordKind: CHANGE_NOTICE,
        recordReference: id,
      })),
    );
    return manager
      .createQueryBuilder(ChangeNotice, 'record')
      .where('record.id = ANY (:ids)', { ids })
      .getMany();
  });
  return new Map(notices.map((notice) => [notice.id, notice]));
});
