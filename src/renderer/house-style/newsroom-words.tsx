import type { EditionId } from '@shared/story/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, useDeskEvent } from '../desk/answers';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';

/** The words that the newsroom has put into its dictionary. */
export function NewsroomWords({ edition }: { edition: EditionId }) {
  const { desk } = useDesk();
  const [typed, setTyped] = useState('');
  const id = useId();
  const { data = [], refetch } = useQuery({
    queryKey: ['newsroom-words', edition],
    queryFn: async () => (await answerOf(desk.checks.read({ edition }))).words,
    staleTime: 0,
  });
  useDeskEvent('checks:changed', () => void refetch());
  const own = data.filter(({ language }) => language === edition);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const word = typed.trim();
    if (word === '') return;
    setTyped('');
    void desk.checks.addWord({ language: edition, word });
  };
  return (
    <form className="newsroom-words" onSubmit={add}>
      <label className="house-style-label" htmlFor={id}>
        {words.houseStyle.words}
      </label>
      <div className="newsroom-words-add">
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            dir="auto"
            lang={edition}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit">{words.houseStyle.addWord}</Button>
      </div>
      {own.length > 0 ? (
        <ul className="list newsroom-words-list" aria-label={words.houseStyle.words}>
          {own.map(({ word }) => (
            <li key={word}>
              <bdi lang={edition}>{word}</bdi>
              <IconButton
                small
                icon={X}
                label={words.houseStyle.removeWord(word)}
                hint={false}
                onPress={() => void desk.checks.removeWord({ language: edition, word })}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
