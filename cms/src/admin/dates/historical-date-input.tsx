// The field of a date: what an editor writes, and below it how readers will read it.
import { Box, Field, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import * as React from 'react';
import { readingOf } from './reading';

interface Props {
  readonly name: string;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly hint?: React.ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

export const HistoricalDateInput = React.forwardRef<HTMLInputElement, Props>(
  ({ name, label, labelAction, hint, placeholder, required, disabled }, ref) => {
    const field = useField<string | null>(name);
    // The calendar stands beside the date in the same component.
    const calendar = useField<string | null>(name.replace(/[^.]+$/, 'calendar'));
    const reading = readingOf(field.value, calendar.value, document.documentElement.lang || 'en');
    return (
      <Field.Root name={name} id={name} error={field.error} hint={hint} required={required ?? false}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <TextInput
          ref={ref}
          type="text"
          name={name}
          value={field.value ?? ''}
          onChange={field.onChange}
          disabled={disabled ?? false}
          placeholder={placeholder ?? ''}
        />
        <Box aria-live="polite">
          {reading.kind !== 'nothing' && (
            <Typography
              variant="pi"
              fontWeight="semiBold"
              textColor={reading.kind === 'date' ? 'success600' : 'warning600'}
              data-testid={`${name}-reading`}
            >
              {reading.text}
            </Typography>
          )}
        </Box>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  },
);
HistoricalDateInput.displayName = 'HistoricalDateInput';

// Strapi loads the input of a custom field as the default of its module.
export default HistoricalDateInput;
