import { UPLOAD_LIMITS } from '@shared/ipc/publish';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { useDesk } from '../session/desk-context';
import { Choice } from '../ui/choice';

const UNLIMITED = 'unlimited';

/** How fast this desk sends, so that the rest of the room can use a thin line too. */
export function UploadLimit({ limit }: { limit: number | null }) {
  const { desk } = useDesk();
  const said = words.inspector;
  const terms = [
    { id: UNLIMITED, label: said.noUploadLimit },
    ...UPLOAD_LIMITS.map((bytes) => ({
      id: String(bytes),
      label: said.uploadLimitOf(numberOf(bytes / 1000)),
    })),
  ];
  return (
    <>
      <Choice
        label={said.uploadLimit}
        terms={terms}
        value={limit === null ? UNLIMITED : String(limit)}
        onChange={(id) => {
          const bytesPerSecond = UPLOAD_LIMITS.find((bytes) => String(bytes) === id) ?? null;
          void desk.publish.limitUploads({ bytesPerSecond });
        }}
      />
      {limit === null ? null : <p className="standing">{said.uploadLimitNote}</p>}
    </>
  );
}
