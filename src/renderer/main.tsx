import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerCache } from './desk/answers';
import { Desk } from './desk/desk';
import { Pane } from './desk/pane';
import { reportUncaught } from './desk/report';
import { showSystemTheme } from './desk/theme';
import { connect } from './desk-client';
import { speak } from './i18n';
import { InterfaceLanguage, showLanguage } from './i18n/interface-language';
import { ProofOr } from './proof/proof-or';
import { RecoveryOr } from './recovery/recovery-or';
import { RefusedOr } from './recovery/refused-or';
import { DeskProvider } from './session/desk-context';
import { Notices } from './ui/notices';
import './ui/tokens.css';
import './ui/base.css';

const connection = connect(window.galley);
speak(window.galley.language);
showLanguage(document.documentElement);
reportUncaught(connection.desk);
showSystemTheme();

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the desk.');
createRoot(root).render(
  <StrictMode>
    <InterfaceLanguage>
      <DeskProvider value={connection}>
        <QueryClientProvider client={answerCache()}>
          <Notices>
            <Pane part="window">
              <ProofOr>
                <RefusedOr>
                  <RecoveryOr>
                    <Desk />
                  </RecoveryOr>
                </RefusedOr>
              </ProofOr>
            </Pane>
          </Notices>
        </QueryClientProvider>
      </DeskProvider>
    </InterfaceLanguage>
  </StrictMode>,
);
