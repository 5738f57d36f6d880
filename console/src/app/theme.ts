import type { ThemeConfig } from 'antd';

/** Lamplight and brick: warm paper, dark ink, one terracotta accent; every pair of text and ground is at least 4.5:1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#9c4221',
    colorLink: '#8a3a1c',
    colorLinkHover: '#6f2d14',
    colorInfo: '#1f6673',
    colorSuccess: '#2c6e49',
    colorWarning: '#8a5a00',
    colorError: '#b3261e',
    // Made by hand: the shades antd derives from dark seeds come out muddy.
    colorPrimaryBg: '#fbeee5',
    colorPrimaryBgHover: '#f6ddcc',
    colorPrimaryBorder: '#dfae90',
    colorInfoBg: '#e6f1f3',
    colorInfoBorder: '#a9cdd4',
    colorSuccessBg: '#e7f2ea',
    colorSuccessBorder: '#a9d0b6',
    colorWarningBg: '#fdf2d9',
    colorWarningBorder: '#e9c987',
    colorErrorBg: '#fcebe9',
    colorErrorBorder: '#e3a6a1',
    colorErrorBgHover: '#f9dcd9',
    colorTextBase: '#2a2420',
    colorTextPlaceholder: '#756a60',
    colorTextDescription: '#655b52',
    colorTextSecondary: '#5c5249',
    colorTextDisabled: '#6f655c',
    colorBgBase: '#ffffff',
    colorBgLayout: '#f6f2ec',
    colorBorder: '#958a7d',
    colorBorderSecondary: '#e7dfd4',
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 34,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Segmented: { itemSelectedBg: '#ffffff', trackBg: '#ece5da' },
  },
};
