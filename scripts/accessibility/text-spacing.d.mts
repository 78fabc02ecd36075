export declare function spaceText(): void;
export declare function unspaceText(): void;
export declare function clippedTexts(): string[];
