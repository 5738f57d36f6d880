import { Button } from 'antd';
import { useId } from 'react';
import type { Action } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';

interface StepButtonProps {
  action: Action;
  leading: boolean;
  busy: boolean;
  onBegin: () => void;
}

export function StepButton({ action, leading, busy, onBegin }: StepButtonProps) {
  const { say } = useSpeech();
  const id = useId();
  const reason = action.disabledReason ? say(action.disabledReason) : null;
  return (
    <>
      <Button
        block
        type={leading ? 'primary' : 'default'}
        danger={Boolean(action.danger)}
        disabled={reason !== null || busy}
        aria-describedby={reason ? id : undefined}
        onClick={onBegin}
      >
        {say(action.label)}
      </Button>
      {reason && (
        <p className="step-reason small" id={id}>
          {reason}
        </p>
      )}
    </>
  );
}
