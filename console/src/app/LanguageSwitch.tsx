import { Button } from 'antd';
import { switchLanguage, useSpeech } from '../words/language.ts';

export function LanguageSwitch() {
  const { t, language } = useSpeech();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => switchLanguage(other)}>
      {t('app.language')}
    </Button>
  );
}
