import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  /** Asks before something is lost; read aloud with its content. */
  alert?: boolean;
  children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, wide = false, alert = false, children }: DialogProps) {
  return (
    <ModalOverlay
      className="pv-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!alert}
    >
      <Modal className={wide ? "pv-modal pv-modal--wide" : "pv-modal"}>
        <AriaDialog className="pv-dialog" role={alert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
