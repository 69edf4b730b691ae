<?xml version="1.0" encoding="UTF-8"?>
<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata">
    <actionOverrides>
        <actionName>View</actionName>
        <content>P</content>
        <type>Flexipage</type>
        <pageOrSobjectType>Gone__c</pageOrSobjectType> <!-- error: In field: pageOrSobjectType - no CustomObject named Gone__c found -->
    </actionOverrides>
    <label>App</label>
</CustomApplication>
