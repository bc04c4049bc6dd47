/** Opens the sign-in window; must be called while a click is being handled, or it is blocked. */
export function openPopup(): Window | null {
  const width = 520;
  const height = 720;
  const left = Math.round(screenX + (outerWidth - width) / 2);
  const top = Math.round(screenY + (outerHeight - height) / 2);
  return window.open(
    "",
    "_blank",
    `popup,width=${width},height=${height},left=${left},top=${top}`,
  );
}
