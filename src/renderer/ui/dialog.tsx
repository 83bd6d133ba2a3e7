import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button';
import './dialog.css';
import { words } from '../i18n';

type Props = {
  title: string;
  /** Width of the dialog where there is room, px. */
  width?: number;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog over the window: Escape, a click beside it and its own button close it. */
export function Dialog({ title, width = 480, onClose, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="dialog-veil"
    >
      <Modal className="dialog-frame" style={{ width: `min(${width}px, 100%)` }}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton small icon={X} label={words.ui.close} hint={false} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
