import type { Words } from '../en';
import { settings } from './settings';
import { times } from './times';
import { ui } from './ui';

export const spanish: Words = { settings, times, ui };
