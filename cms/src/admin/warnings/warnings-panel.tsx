// Beside an entry: what is worth a second look before it is published. Asked again whenever the entry was saved.
import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { placeOf } from './place';

/** What Strapi gives to a panel beside the form. */
interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string; readonly publishedAt?: string | null };
}

interface Warning {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const useWarnings = (model: string, documentId: string | undefined, savedAt: string | undefined): readonly Warning[] => {
  const { get } = useFetchClient();
  const [warnings, setWarnings] = React.useState<readonly Warning[]>([]);
  React.useEffect(() => {
    if (documentId === undefined) return setWarnings([]);
    const asked = new AbortController();
    get<{ warnings: readonly Warning[] }>(`/october/warnings/${model}/${documentId}`, { signal: asked.signal })
      .then(({ data }) => setWarnings(data.warnings))
      // A panel that cannot be filled is left out; the entry itself says what is wrong with the connection.
      .catch(() => setWarnings([]));
    return () => asked.abort();
  }, [get, model, documentId, savedAt]);
  return warnings;
};

const WarningsPanel = ({ model, documentId, document }: PanelProps) => {
  const warnings = useWarnings(model, document?.documentId ?? documentId, document?.updatedAt);
  if (warnings.length === 0) return null;
  return {
    title: 'Worth a second look',
    content: (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-testid="october-warnings">
        {warnings.map(({ path, message }) => (
          <li key={`${path.join('.')} ${message}`}>
            {path.length > 0 && (
              <Typography variant="sigma" textColor="neutral600" tag="p">
                {placeOf(path)}
              </Typography>
            )}
            <Typography variant="pi" textColor="neutral800" tag="p">
              {message}
            </Typography>
          </li>
        ))}
      </Flex>
    ),
  };
};
// By its type, panels are told apart.
WarningsPanel.type = 'october-warnings';

export { WarningsPanel };
