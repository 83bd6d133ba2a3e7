import { createContext, useContext } from 'react';

/** Gives the address under which a window shows a stored picture. */
export type AddressOfMedia = (sha256: string) => string;

const MediaAddressContext = createContext<AddressOfMedia>((sha256) => `galley://media/${sha256}`);

/** Another address than main's own protocol, for pages that run outside of Galley. */
export const MediaAddressProvider = MediaAddressContext.Provider;

export const useMediaAddress = (): AddressOfMedia => useContext(MediaAddressContext);
