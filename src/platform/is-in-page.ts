/**
 * Whether a node stands in the page of a window that is there. One that was closed, or whose frame was taken out, leaves its nodes
 * where they are, connected to nothing.
 */
export function isInPage(node: Node): boolean {
  return node.isConnected && node.ownerDocument?.defaultView != null;
}
